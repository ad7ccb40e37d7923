@echo off
rem Opens the preview in the browser: a double click is enough. Close this window to end it.
call "%~dp0inv.cmd" --version >nul || goto failed
start "" /min cmd /c "timeout /t 8 /nobreak >nul & start http://127.0.0.1:8000/"
call "%~dp0inv.cmd" serve && exit /b 0
:failed
pause
exit /b 1
