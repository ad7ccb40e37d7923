@echo off
rem Opens the preview in the browser: a double click is enough. Close this window to end it.
chcp 65001 >nul
cd /d "%~dp0"
set PYTHON=py -3
where py >nul 2>nul || set PYTHON=python
%PYTHON% desk\setting_up.py || goto failed
start "" /min cmd /c "timeout /t 8 /nobreak >nul & start http://127.0.0.1:8000/"
.venv\Scripts\python.exe -m invoke serve && exit /b 0
:failed
pause
exit /b 1
